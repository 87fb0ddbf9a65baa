import { mount } from 'svelte'
import { place } from '../shell.ts'
import Widget from './bits.svelte'

mount(Widget, { target: place() })
