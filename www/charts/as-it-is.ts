/** On text of a drawing that no translator may write anew: elements of SVG have no property for it, as those of HTML do. */

export const AS_IT_IS: object = { translate: "no" };
