/** The way to the sections: links where there is room, one list to choose from on a narrow screen. */
import { Select } from '@fluentui/react-components';
import { useId } from 'react';
import type { AuditRole } from '../../../core/audit/rights.ts';
import type { ClosedPart } from '../../board/audit/auditBoard.ts';
import { type AuditSection, goTo, hashOf } from '../../board/routes.ts';
import { useNarrow } from '../../ui/useNarrow.ts';
import { sectionNames, sectionsFor } from './sectionNames.ts';

interface Props {
  readonly audit: string;
  readonly current: AuditSection;
  readonly closed: ReadonlySet<ClosedPart>;
  readonly roles: readonly AuditRole[];
}

export function SectionNav({ audit, current, closed, roles }: Props) {
  const sections = sectionsFor(closed, roles);
  const place = (section: AuditSection) => ({ page: 'audit', audit, section, focus: null }) as const;
  const id = useId();
  if (useNarrow()) {
    return (
      <div className="section-choice">
        <label htmlFor={id}>Section</label>
        <Select
          id={id}
          value={current}
          onChange={(_event, { value }) => {
            const chosen = sections.find((one) => one === value);
            if (chosen !== undefined) goTo(place(chosen));
          }}
        >
          {sections.map((section) => (
            <option key={section} value={section}>
              {sectionNames[section]}
            </option>
          ))}
        </Select>
      </div>
    );
  }
  return (
    <nav className="section-nav" aria-label="Sections of the audit">
      <ul>
        {sections.map((section) => (
          <li key={section}>
            <a href={hashOf(place(section))} {...(section === current ? { 'aria-current': 'page' as const } : {})}>
              {sectionNames[section]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
