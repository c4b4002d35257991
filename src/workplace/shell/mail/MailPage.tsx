/**
 * Mail that the product sent to the acting person, as their own mail program would show it. Nothing is ever delivered
 * outside this machine, and nothing can be answered here.
 */
import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMail } from '../app/queries.ts';
import type { Mail } from '../app/shapes.ts';
import { useWorkplace } from '../app/workplace.ts';
import { stamp, useBoardNow } from '../frame/boardClock.ts';
import { PaneTitle } from '../frame/PaneTitle.tsx';
import { followLink } from '../host/deepLinks.ts';

const useStyles = makeStyles({
  page: { flexGrow: 1, overflowY: 'auto', padding: '16px', backgroundColor: tokens.colorNeutralBackground1 },
  list: { listStyleType: 'none', padding: 0, margin: '12px 0', display: 'grid', gap: '12px', maxWidth: '720px' },
  mail: {
    display: 'grid',
    gap: '4px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '4px 12px' },
  subject: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, whiteSpace: 'pre-line' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The acting person's mail. */
export function MailPage() {
  const styles = useStyles();
  const { me } = useWorkplace();
  const mail = useMail(me.id);
  const now = useBoardNow() ?? 0;
  const mails = mail.data?.mails ?? [];
  return (
    <section className={styles.page} aria-labelledby="mail-title">
      <PaneTitle id="mail-title">Mail</PaneTitle>
      <Text size={200} block className={styles.quiet}>
        What this person would find in their own mail program. Nothing leaves this machine.
      </Text>
      {mail.error !== null && <p role="alert">{mail.error.message}</p>}
      {mail.isSuccess && mails.length === 0 && <p>No mail for {mail.data.address} yet.</p>}
      <ul className={styles.list} aria-label="Mail">
        {mails.map((one) => (
          <li key={one.seq}>
            <MailView mail={one} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MailView({ mail, now }: { readonly mail: Mail; readonly now: number }) {
  const styles = useStyles();
  return (
    <article className={styles.mail}>
      <div className={styles.head}>
        <h2 className={styles.subject}>{mail.subject}</h2>
        <Text size={200}>{stamp(mail.sentAt, now)}</Text>
      </div>
      <Text size={200} className={styles.quiet}>
        From {mail.mailbox}
      </Text>
      <p className={styles.words}>
        <Linked text={mail.words.trim()} />
      </p>
    </article>
  );
}

/** Plain text whose web addresses can be followed, as mail programs do. */
function Linked({ text }: { readonly text: string }) {
  const { settings, notify } = useWorkplace();
  const follow = (link: string): void => {
    const why = followLink(link, settings);
    if (why !== undefined) notify(why, 'error');
  };
  return text.split(/(https:\/\/\S+)/).map((piece, at) =>
    at % 2 === 0 ? (
      piece
    ) : (
      <Link
        key={`${at} ${piece}`}
        href={piece}
        onClick={(event) => {
          event.preventDefault();
          follow(piece);
        }}
      >
        {piece}
      </Link>
    ),
  );
}
