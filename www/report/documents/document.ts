/** What a document says, apart from how: the same for the page, for paper, for
 * plain text and for Markdown. */

export interface Document {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** Between a name and its value. */
  readonly colon: string;
  /** When and with what it was made. */
  readonly made?: string;
}

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly text: string }
  | { readonly facts: readonly Fact[] }
  | { readonly items: readonly Item[]; readonly isOrdered?: boolean };

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface Item {
  readonly text: string;
  /** Said more quietly behind it. */
  readonly note?: string;
  readonly details?: readonly Fact[];
}

export const listed = (items: readonly string[]): Block => ({ items: items.map((text) => ({ text })) });
