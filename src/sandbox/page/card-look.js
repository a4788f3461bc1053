/** Teams' measures for cards. Colours are the page's own, so that light and dark change without drawing again. */
const colour = (name) => ({ default: `var(--${name})`, subtle: `var(--${name})` });

const FOREGROUND = {
  default: { default: 'var(--text)', subtle: 'var(--text-soft)' },
  dark: colour('text'),
  light: colour('text-soft'),
  accent: colour('link'),
  good: colour('good'),
  warning: colour('warning'),
  attention: colour('attention'),
};

const container = (fill) => ({ backgroundColor: `var(--${fill})`, foregroundColors: FOREGROUND });

const sizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const weights = { lighter: 300, default: 400, bolder: 600 };

export const cardLook = {
  choiceSetInputValueSeparator: ',',
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  fontTypes: {
    default: { fontFamily: 'var(--font)', fontSizes: sizes, fontWeights: weights },
    monospace: { fontFamily: "Consolas, 'Courier New', monospace", fontSizes: sizes, fontWeights: weights },
  },
  containerStyles: {
    default: container('surface'),
    emphasis: container('emphasis-fill'),
    accent: container('accent-fill'),
    good: container('good-fill'),
    warning: container('warning-fill'),
    attention: container('attention-fill'),
  },
  textBlock: { headingLevel: 3 },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', weight: 'default', size: 'small' },
    allowDynamicallyFilteredChoiceSet: true,
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 0,
    allowTitleToWrap: true,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 16 },
};
