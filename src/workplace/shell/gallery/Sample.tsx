/** One card in one state, once for each theme that is asked for. What is pressed is told and goes nowhere. */
import { FluentProvider, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { GallerySample } from '../../../cards/gallerySample.ts';
import type { ThemeName } from '../app/session.ts';
import { themes, themeWords } from '../app/themes.ts';
import { useWorkplace } from '../app/workplace.ts';
import type { CardEvent } from '../cards/adaptiveCards.ts';
import { CardView } from '../cards/CardView.tsx';
import { type GalleryLook, phoneCardWidth } from './look.ts';

const useStyles = makeStyles({
  title: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  themes: { display: 'flex', flexWrap: 'wrap', gap: '16px' },
  stage: { padding: '16px', borderRadius: tokens.borderRadiusMedium, maxWidth: '100%', boxSizing: 'border-box' },
});

const allThemes: readonly ThemeName[] = ['default', 'dark', 'contrast'];

/** The card alone, without what changes by itself or sends. */
export function Sample({ sample, look }: { readonly sample: GallerySample; readonly look: GalleryLook }) {
  const styles = useStyles();
  const shown = look.theme === 'all' ? allThemes : [look.theme];
  return (
    <section aria-label={`${sample.card}: ${sample.state}`}>
      <h2 className={styles.title}>
        {sample.card}: {sample.state}
      </h2>
      <div className={styles.themes}>
        {shown.map((theme) => (
          <Stage key={theme} sample={sample} theme={theme} width={look.width} />
        ))}
      </div>
    </section>
  );
}

interface StageProps {
  readonly sample: GallerySample;
  readonly theme: ThemeName;
  readonly width: GalleryLook['width'];
}

function Stage({ sample, theme, width }: StageProps) {
  const styles = useStyles();
  const { notify } = useWorkplace();
  const say = async (event: CardEvent): Promise<void> =>
    notify(event.kind === 'open' ? `This would open ${event.url}` : `This would send: ${event.verb}`, 'info');
  return (
    <FluentProvider
      theme={themes[theme]}
      className={styles.stage}
      style={{
        width: width === 'phone' ? phoneCardWidth + 32 : '100%',
        backgroundColor: tokens.colorNeutralBackground2,
      }}
      data-theme={theme}
    >
      <Text size={200} block>
        {themeWords[theme]}
      </Text>
      <CardView card={{ ...sample.content }} onEvent={say} />
    </FluentProvider>
  );
}
