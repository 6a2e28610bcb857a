/** The looks that cells have. */

interface Look {
  readonly font?: number;
  readonly fill?: number;
  readonly format?: number;
  readonly wrap?: boolean;
  readonly end?: boolean;
  readonly indent?: number;
}

const LOOKS = {
  plain: {},
  title: { font: 1 },
  head: { font: 2, fill: 3, wrap: true },
  "head-end": { font: 2, fill: 3, wrap: true, end: true },
  strong: { font: 2 },
  aside: { indent: 1 },
  note: { font: 3 },
  money: { format: 164 },
  total: { font: 2, format: 164, fill: 3 },
  count: { format: 1 },
  days: { format: 2 },
  precise: { format: 165 },
  share: { format: 166 },
  "money-input": { format: 164, fill: 2 },
  "share-input": { format: 166, fill: 2 },
  "days-input": { format: 2, fill: 2 },
  "count-input": { format: 1, fill: 2 },
  "choice-input": { fill: 2 },
} as const satisfies Record<string, Look>;

export type StyleName = keyof typeof LOOKS;

const NAMES = Object.keys(LOOKS);

export const styleIndex = (name: StyleName = "plain"): number => NAMES.indexOf(name);

const FONT = '<sz val="10"/><name val="Calibri"/>';
const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`;

/** `styles.xml`, for amounts with so many digits after the point. */
export function stylesXml(digits: number): string {
  const decimals = digits > 0 ? `.${"0".repeat(digits)}` : "";
  const amount = `#,##0${decimals}`;
  const looks = Object.values(LOOKS).map((look) => {
    const { font = 0, fill = 0, format = 0, wrap, end, indent } = look as Look;
    const alignment = `<alignment vertical="top"${wrap ? ' wrapText="1"' : ""}${end ? ' horizontal="right"' : ""}${indent ? ` horizontal="left" indent="${indent}"` : ""}/>`;
    return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;
  });
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="164" formatCode="${amount};-${amount};${amount}"/><numFmt numFmtId="165" formatCode="0.0000"/><numFmt numFmtId="166" formatCode="0.00##%"/></numFmts><fonts count="4"><font>${FONT}</font><font><b/><sz val="15"/><name val="Calibri"/></font><font><b/>${FONT}</font><font><i/><sz val="10"/><color rgb="FF555555"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid("FFFFF6CC")}${solid("FFE8EEEC")}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length}">${looks.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FFC4C4C4"/></font></dxf></dxfs></styleSheet>`;
}
