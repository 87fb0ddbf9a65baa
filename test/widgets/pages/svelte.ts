import { mount } from 'svelte'
import { place } from '../shell.ts'
import Widget from './svelte.svelte'

mount(Widget, { target: place() })
