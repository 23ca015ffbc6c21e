import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Of the report's accent; the seventh is what buttons are filled with. */
const accent: MantineColorsTuple = [
  '#eef4fc',
  '#d6e5f7',
  '#accbef',
  '#84b6f0',
  '#5b97dd',
  '#3a7bc8',
  '#1d5aa6',
  '#184d8f',
  '#134077',
  '#0e3160',
];

/** The report's dark grounds in the places where Mantine looks for text, lines, fields and the page. */
const dark: MantineColorsTuple = [
  '#e7ebf0',
  '#c9d1da',
  '#a3aebb',
  '#77838f',
  '#36404b',
  '#2b343e',
  '#1a2027',
  '#12161b',
  '#0e1216',
  '#0a0d10',
];

/** Mantine's components in the look of the report: calm, dense, one accent. */
export const theme = createTheme({
  colors: { accent, dark },
  primaryColor: 'accent',
  primaryShade: 6,
  defaultRadius: 'sm',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
