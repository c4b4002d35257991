/**
 * Postcodes: an area that exists, a district, and the three signs after it. The first half alone ('families in BN1') names
 * thousands of homes and passes; the whole names about fifteen.
 * Source: Royal Mail, "Programmers' Guide to the Postcode Address File" (areas; letters of the second half).
 */
import type { Detector } from '../caught.ts';

const areas = new Set(
  (
    'AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL ' +
    'GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW ' +
    'OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC ' +
    'WD WF WN WR WS WV YO ZE'
  ).split(' '),
);

const candidate =
  /(?<![A-Za-z0-9])(?:([A-Z]{1,2})\d[A-Z\d]?,?[ \n-]{0,2}(\d[ABD-HJLNP-UW-Z]{2})|GIR ?0AA)(?![A-Za-z0-9])/gi;

/** 'Room B12 3rd floor': the second half is an ordinal number. */
const ordinal = /^(1st|2nd|3rd|[04-9]th)$/;

export const postcodes: Detector = {
  kind: 'postcode',
  weight: 'stops',
  find: ({ plain }) =>
    [...plain.matchAll(candidate)].flatMap((match) => {
      const [whole, area, second = ''] = match;
      const isOne = area === undefined || (areas.has(area.toUpperCase()) && !ordinal.test(second));
      return isOne ? [{ start: match.index, end: match.index + whole.length }] : [];
    }),
};
