/**
 * Every card the product can send, in every state, as Teams draws it: in each theme, as wide as on a desktop or as on a
 * phone. The cards hold made-up data and send nothing.
 */
import { Field, makeStyles, Radio, RadioGroup, Select, Text, tokens } from '@fluentui/react-components';
import { gallery } from '../../../cards/gallery.ts';
import { goTo } from '../app/route.ts';
import { themeWords } from '../app/themes.ts';
import { PaneTitle } from '../frame/PaneTitle.tsx';
import { type GalleryLook, lookText, readLook } from './look.ts';
import { Sample } from './Sample.tsx';

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    padding: '16px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '8px 24px', margin: '12px 0 20px' },
  list: { listStyleType: 'none', padding: 0, margin: 0, display: 'grid', gap: '28px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const allCards = [...new Set(gallery.map((sample) => sample.card))];
/** Every card at once is a lot to draw: the page opens with the one that people meet most. */
const firstCard = 'day';

interface GalleryPageProps {
  /** The card's file without `.card.ts`, or `all`. */
  readonly card: string | undefined;
  readonly look: string | undefined;
}

export function GalleryPage(props: GalleryPageProps) {
  const styles = useStyles();
  const look = readLook(props.look);
  const card = props.card ?? firstCard;
  const shown = gallery.filter((sample) => card === 'all' || sample.card === card);
  return (
    <section className={styles.page} aria-labelledby="gallery-title">
      <PaneTitle id="gallery-title">Cards</PaneTitle>
      <Text size={200} block className={styles.quiet}>
        Every card in every state, with made-up data. Nothing is sent from here.
      </Text>
      <Choices card={card} look={look} />
      <p aria-live="polite">{shown.length === 1 ? '1 state' : `${shown.length} states`}</p>
      <ul className={styles.list} aria-label="Cards">
        {shown.map((sample) => (
          <li key={`${sample.card} ${sample.state}`}>
            <Sample sample={sample} look={look} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Choices({ card, look }: { readonly card: string; readonly look: GalleryLook }) {
  const styles = useStyles();
  const show = (next: GalleryLook, of = card): void => goTo({ place: 'gallery', card: of, look: lookText(next) });
  return (
    <div className={styles.choices}>
      <Field label="Card">
        <Select value={card} onChange={(_event, { value }) => show(look, value)}>
          <option value="all">All cards</option>
          {allCards.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Theme">
        <RadioGroup
          layout="horizontal"
          value={look.theme}
          onChange={(_event, { value }) => show(readLook(`${value}-${look.width}`))}
        >
          <Radio value="all" label="All three" />
          {Object.entries(themeWords).map(([theme, label]) => (
            <Radio key={theme} value={theme} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <Field label="Width">
        <RadioGroup
          layout="horizontal"
          value={look.width}
          onChange={(_event, { value }) => show(readLook(`${look.theme}-${value}`))}
        >
          <Radio value="full" label="Full" />
          <Radio value="phone" label="Phone" />
        </RadioGroup>
      </Field>
    </div>
  );
}
