/** The lengths of the groups, and what joins them: `4-4-4`. The codes of one set share it; other things beside them rarely do. */
export const shapeOf = (code: string): string => code.replace(/[a-z\d]+/gi, group => String(group.length))
