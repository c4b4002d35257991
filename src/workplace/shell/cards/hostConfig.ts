/**
 * How Teams dresses an adaptive card. Colours are Fluent's theme variables, so one configuration serves light, dark
 * and high contrast and a card changes with the theme while it stands on the screen.
 *
 * Source: AdaptiveCards repository, sample host configurations for Microsoft Teams.
 */
const colour = (name: string) => ({ default: `var(--${name})`, subtle: `var(--${name})` });

const textColours = {
  default: { default: 'var(--colorNeutralForeground1)', subtle: 'var(--colorNeutralForeground3)' },
  dark: colour('colorNeutralForeground1'),
  light: colour('colorNeutralForeground3'),
  accent: colour('colorBrandForeground1'),
  good: colour('colorPaletteGreenForeground1'),
  warning: colour('colorPaletteDarkOrangeForeground1'),
  attention: colour('colorPaletteRedForeground1'),
};

const container = (background: string, border: string) => ({
  backgroundColor: `var(--${background})`,
  borderColor: `var(--${border})`,
  foregroundColors: textColours,
});

/** Host configuration for `adaptivecards`. */
export const teamsHostConfig = {
  fontFamily: 'var(--fontFamilyBase)',
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--colorNeutralStroke2)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('colorNeutralBackground1', 'colorNeutralStroke1'),
    emphasis: container('colorNeutralBackground3', 'colorNeutralStroke1'),
    accent: container('colorBrandBackground2', 'colorBrandStroke2'),
    good: container('colorPaletteGreenBackground1', 'colorPaletteGreenBorder1'),
    warning: container('colorPaletteYellowBackground1', 'colorPaletteYellowBorder1'),
    attention: container('colorPaletteRedBackground1', 'colorPaletteRedBorder1'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    preExpandSingleShowCardAction: false,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { wrap: true },
    spacing: 16,
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', spacing: 'small' },
  },
  textBlock: { headingLevel: 2 },
  textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
  table: { cellSpacing: 8 },
};
