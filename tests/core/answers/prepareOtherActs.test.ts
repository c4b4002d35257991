import { describe, expect, it } from '@jest/globals';
import {
  chair,
  housingRepresentative,
  policeRepresentative,
  policeSubstitute,
  qaManager,
  to,
} from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';
import { aDecisionBy } from '../../kit/dutyBoard.ts';
import { audit, boardOf, changed, codes, lead, part, press, sentence } from '../../kit/pressedActs.ts';

describe('other duties', () => {
  it('the lead of an agency is named by its representative, from its own people', () => {
    const naming = { kind: 'agency-lead', item: part.key, act: 'lead named' } as const;
    const form = { named: policeSubstitute.key };
    expect(press({ ...naming, person: policeRepresentative, form })).toMatchObject({
      ok: true,
      value: { values: { named: to(policeSubstitute), about: 'Lead named: Lead for CSE (Police)' } },
    });
    const stranger = { named: housingRepresentative.key };
    expect(codes({ ...naming, person: policeRepresentative, form: stranger })).toEqual(['nobodyNamed']);
    expect(codes({ ...naming, person: policeRepresentative })).toEqual(['nobodyNamed']);
    expect(codes({ ...naming, person: housingRepresentative, form })).toEqual(['notYours']);
    expect(sentence({ ...naming, person: housingRepresentative, form })).toBe('This is for whoever represents Police.');
  });

  it('an enquiry is replied to in words or by a link', () => {
    const replying = { kind: 'enquiry', item: 'deep-dive.police', act: 'replied' } as const;
    const person = policeRepresentative;
    expect(codes({ ...replying, person, form: { said: 'Nothing.' } })).toEqual([]);
    expect(codes({ ...replying, person, form: { evidence: 'https://police.example/reply' } })).toEqual([]);
    expect(codes({ ...replying, person })).toEqual(['noReason']);
    expect(codes({ ...replying, person: chair, form: { said: 'Nothing.' } })).toEqual(['notYours']);
  });

  it('terms of reference and report are recorded by those who lead, for a day that has been', () => {
    const agreed = { kind: 'audit-starting', item: audit.key, act: 'terms of reference agreed' } as const;
    expect(press({ ...agreed, person: lead, form: { day: day('2015-06-12') } })).toMatchObject({
      ok: true,
      value: { list: 'decisions', values: { subject: audit.key, decidedOn: '2015-06-12' } },
    });
    expect(press({ ...agreed, person: lead })).toMatchObject({ value: { values: { decidedOn: '2015-06-16' } } });
    expect(codes({ ...agreed, person: lead, form: { day: day('2015-06-17') } })).toEqual(['badDay']);
    expect(codes({ ...agreed, person: policeRepresentative })).toEqual(['notPermitted']);
    const delivered = { kind: 'audit-report', item: audit.key, act: 'report delivered' } as const;
    expect(codes({ ...delivered, person: lead })).toEqual([]);
    expect(codes({ ...delivered, person: policeRepresentative })).toEqual(['notPermitted']);
    const before = aDecisionBy(lead, 'report delivered', audit.key);
    expect(codes({ ...delivered, person: lead, board: boardOf({ decisions: [before] }) })).toEqual(['alreadyDone']);
  });

  it('time for a report or for case returns is given by those who run the board, never to oneself', () => {
    const form = { day: day('2015-12-18') };
    const owing = { ...part, casesDue: 5, returnsDueOn: day('2015-06-12') };
    const board = boardOf({ participation: [owing] });
    const report = { kind: 'audit-report', item: audit.key, act: 'extension granted', form, board } as const;
    const returns = { kind: 'case-returns', item: part.key, act: 'extension granted', form, board } as const;
    for (const giving of [report, returns]) {
      for (const person of [qaManager, chair]) expect(codes({ ...giving, person })).toEqual([]);
      expect(codes({ ...giving, person: policeRepresentative })).toEqual(['notPermitted']);
      expect(codes({ ...giving, person: chair, form: {} })).toEqual(['badDay']);
    }
    expect(codes({ ...report, person: lead })).toEqual(['notPermitted']);
    expect(codes({ ...returns, person: lead })).toEqual([]);
  });

  it('what the board owes each year is recorded by QA manager or chair', () => {
    const published = { kind: 'annual-report', item: '2015-16', act: 'annual report published' } as const;
    for (const person of [qaManager, chair]) expect(codes({ ...published, person })).toEqual([]);
    expect(codes({ ...published, person: lead })).toEqual(['notPermitted']);
    expect(codes({ ...published, person: chair, item: '2016-17' })).toEqual(['alreadyDone']);
  });

  it('nothing is recorded that has a screen of its own, or belongs to another kind', () => {
    for (const act of ['programme approved', 'MoU exception', 'lead named', 'QA event held'] as const) {
      expect(codes({ person: chair, act, form: { named: chair.key } })).toEqual(['notPermitted']);
    }
    expect(codes({ person: chair, kind: null, act: 'done', form: changed })).toEqual(['notPermitted']);
  });
});

describe('what a person says about themselves', () => {
  const about = { person: policeRepresentative, kind: null, item: '' } as const;

  it('is an absence of at most 90 days from today', () => {
    expect(press({ ...about, act: 'away', form: { day: day('2015-06-19') } })).toMatchObject({
      ok: true,
      value: { list: 'answers', values: { kind: 'away', day: '2015-06-19', duty: null, subject: null, about: 'Away' } },
    });
    expect(codes({ ...about, act: 'away', form: { day: day('2015-06-16') } })).toEqual([]);
    expect(codes({ ...about, act: 'away', form: { day: day('2015-09-14') } })).toEqual([]);
    for (const form of [{ day: day('2015-06-15') }, { day: day('2015-09-15') }, {}]) {
      expect(codes({ ...about, act: 'away', form })).toEqual(['badDay']);
    }
  });

  it.each(['back', 'quiet', 'not quiet'] as const)('is %s, with nothing else kept', (act) => {
    expect(press({ ...about, act, form: { said: 'x', day: day('2015-06-19'), named: chair.key } })).toMatchObject({
      ok: true,
      value: { values: { kind: act, said: null, day: null, named: null } },
    });
  });
});
