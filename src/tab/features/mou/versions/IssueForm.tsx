/** Issuing a version: the days, and in plain sentences what the press sets off. The day of issue is today. */
import { useState } from 'react';
import { parsePlainDate, sayDate } from '../../../../base/time/plainDate.ts';
import { type MouVersion, versionToSign } from '../../../../core/mou/standing.ts';
import { askedAtIssue, cardsGoOn, prepareIssue, usualDays } from '../../../../core/mou/versions/issuing.ts';
import { calendarOf } from '../../../board/calendar.ts';
import { useMinute } from '../../../board/clock.ts';
import { hashOf } from '../../../board/routes.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { DayBox } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { Desk } from './desk.ts';
import { sayAsked, sayNobody, sayReplaced, sayWhen } from './sayVersions.ts';
import { useVersionWrite } from './useVersionWrite.ts';

export function IssueForm(props: { readonly desk: Desk; readonly version: MouVersion; readonly onClose: () => void }) {
  const { desk, version, onClose } = props;
  const { at, books, today } = desk;
  const [days, setDays] = useState<Readonly<Record<'signBy' | 'effectiveFrom' | 'reviewOn', string>>>(() =>
    usualDays(
      desk.books,
      { day: today, calendar: calendarOf(at.board.settings) },
      at.board.settings?.signWithinWorkingDays,
    ),
  );
  const { writing, change } = useVersionWrite(desk, `${version.name} has been issued.`, onClose);
  const errorOf = errorsOf(writing.write);
  const before = versionToSign(books, today);
  const box = (day: keyof typeof days) => ({
    value: days[day],
    required: true,
    error: errorOf(day),
    onChange: (value: string) => setDays((now) => ({ ...now, [day]: value })),
  });
  const issue = (): void =>
    void change(version, (now) =>
      prepareIssue(
        { books, version: now, agencies: at.agencies, day: today },
        {
          signBy: parsePlainDate(days.signBy),
          effectiveFrom: parsePlainDate(days.effectiveFrom),
          reviewOn: parsePlainDate(days.reviewOn),
        },
      ),
    );
  return (
    <RowForm label={`Issue ${version.name}`} writing={writing} save="Issue it" onSave={issue} onClose={onClose}>
      <p>It is issued today, {sayDate(today)}.</p>
      <DayBox label="Sign by" {...box('signBy')} />
      <DayBox
        label="In force from"
        {...box('effectiveFrom')}
        {...(before === null ? {} : { hint: `Until then signatures of ${before.name} count.` })}
      />
      <DayBox label="Look at it again on" hint="Signatures stay valid after that day." {...box('reviewOn')} />
      <WhatHappens desk={desk} version={version} />
    </RowForm>
  );
}

function WhatHappens({ desk, version }: { readonly desk: Desk; readonly version: MouVersion }) {
  const { at, books, today } = desk;
  const now = useMinute();
  const asked = askedAtIssue(at.board.membership, at.agencies, today);
  const nobody = sayNobody(asked);
  const said = [
    `${sayAsked(asked)} ${sayWhen(cardsGoOn(calendarOf(at.board.settings), now), today)}`,
    sayReplaced(versionToSign(books, today)),
    `Afterwards neither the wording nor the number of ${version.name} can be changed. A mistake can be taken back only while nobody has signed.`,
  ].filter((sentence) => sentence !== '');
  return (
    <>
      <Notice kind="info" title="What happens when you issue it">
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
      {nobody !== '' && (
        <Notice kind="warning" title="Not every agency can sign yet">
          <p>
            {nobody} <a href={hashOf({ page: 'people' })}>Open People</a>
          </p>
        </Notice>
      )}
    </>
  );
}
