import { describe, expect, it } from '@jest/globals';
import { isAddress, isSameAddress } from '../../../src/core/people/address.ts';
import { canAct, prepareEntered, prepareMended } from '../../../src/core/people/entered.ts';
import { aPerson } from '../../kit/boardRows.ts';

const noAccount = { kind: 'entered on a card', tenantId: null, objectId: null, mri: null } as const;
const member = aPerson('Police representative');
const entered = aPerson('Housing representative', noAccount);
const aside = aPerson('Old entry', { ...noAccount, kind: 'set aside', email: 'old@board.example' });
const people = [member, entered, aside];
const codes = (result: ReturnType<typeof prepareEntered>) =>
  result.ok ? [] : result.refusals.map(({ code, sentence }) => `${code}: ${sentence}`);

describe('entering somebody who is not in the team', () => {
  it('names them without an account, so that they cannot act', () => {
    const ready = prepareEntered(people, { name: ' Probation  representative ', email: ' rep@probation.example ' });
    expect(ready).toEqual({
      ok: true,
      value: { name: 'Probation representative', email: 'rep@probation.example', kind: 'entered on a card' },
    });
    expect(canAct(entered)).toBe(false);
    expect(canAct({ ...member, tenantId: null })).toBe(false);
    expect(canAct(member)).toBe(true);
  });

  it('asks for a name and for an address by which they are recognised later', () => {
    expect(codes(prepareEntered(people, { name: ' ', email: '' })).map((one) => one.split(':')[0])).toEqual([
      'name',
      'email',
    ]);
    expect(codes(prepareEntered(people, { name: 'x'.repeat(256), email: 'rep@example' }))).toEqual([
      'name: A name has 255 characters at most.',
      'email: This is no e-mail address. Write one such as name@agency.org.',
    ]);
  });

  it('refuses an address that somebody has, and says who; one that was set aside is free', () => {
    expect(codes(prepareEntered(people, { name: 'Somebody', email: 'Police-Representative@Board.example' }))).toEqual([
      'email: “Police representative” has this address and is in the team. Appoint them instead.',
    ]);
    expect(codes(prepareEntered(people, { name: 'Somebody', email: 'housing-representative@board.example' }))).toEqual([
      'email: “Housing representative” has this address and is entered already.',
    ]);
    expect(prepareEntered(people, { name: 'Somebody', email: 'old@board.example' }).ok).toBe(true);
  });
});

describe('mending a name or an address', () => {
  it('writes what differs and nothing else', () => {
    const email = entered.email ?? '';
    expect(prepareMended(people, entered, { name: 'Housing lead', email })).toEqual({
      ok: true,
      value: { name: 'Housing lead' },
    });
    expect(prepareMended(people, entered, { name: entered.name, email })).toMatchObject({
      ok: false,
      refusals: [{ code: 'nothing' }],
    });
    expect(prepareMended(people, member, { name: member.name, email: '' })).toEqual({
      ok: true,
      value: { email: null },
    });
  });

  it('needs an address of who has no account, since nothing else tells who they are', () => {
    expect(prepareMended(people, entered, { name: entered.name, email: '' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'email' }],
    });
  });

  it('lets an entry have the address of a member, which proposes that they are one, but not of another entry', () => {
    const other = aPerson('Another entry', noAccount);
    const all = [...people, other];
    const email = member.email ?? '';
    expect(prepareMended(all, entered, { name: entered.name, email })).toEqual({ ok: true, value: { email } });
    expect(prepareMended(all, entered, { name: entered.name, email: other.email ?? '' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'email', sentence: '“Another entry” has this address already.' }],
    });
  });
});

describe('an address', () => {
  it.each(['a@b.org', 'first.last+qa@sub.council.gov.uk'])('may be %s', (text) => expect(isAddress(text)).toBe(true));
  it.each(['', 'a', 'a@b', 'a b@c.org', 'a@b.org, c@d.org', '<a@b.org>', `${'a'.repeat(250)}@b.org`])(
    'is not %j',
    (text) => expect(isAddress(text)).toBe(false),
  );
  it('is the same in capitals, and nobody without one is the same as anybody', () => {
    expect(isSameAddress('A@b.org', ' a@B.org')).toBe(true);
    expect(isSameAddress('', '')).toBe(false);
    expect(isSameAddress(null, null)).toBe(false);
  });
});
