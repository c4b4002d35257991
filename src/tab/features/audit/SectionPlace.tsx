/** One section at a time; its code is fetched when it is first opened. */
import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react';
import type { AuditSection } from '../../board/routes.ts';
import { Loading } from '../../ui/Loading.tsx';
import { sectionNames } from './sectionNames.ts';

const sections: Readonly<Record<AuditSection, ComponentType>> = {
  overview: lazy(async () => ({ default: (await import('./overview/OverviewSection.tsx')).OverviewSection })),
  terms: lazy(async () => ({ default: (await import('./terms/TermsSection.tsx')).TermsSection })),
  people: lazy(async () => ({ default: (await import('./people/PeopleSection.tsx')).PeopleSection })),
  tool: lazy(async () => ({ default: (await import('./tool/ToolSection.tsx')).ToolSection })),
  cases: lazy(async () => ({ default: (await import('./cases/CasesSection.tsx')).CasesSection })),
  returns: lazy(async () => ({ default: (await import('./returns/ReturnsSection.tsx')).ReturnsSection })),
  moderation: lazy(async () => ({ default: (await import('./moderation/ModerationSection.tsx')).ModerationSection })),
  analysis: lazy(async () => ({ default: (await import('./analysis/AnalysisSection.tsx')).AnalysisSection })),
  findings: lazy(async () => ({ default: (await import('./findings/FindingsSection.tsx')).FindingsSection })),
  actions: lazy(async () => ({ default: (await import('./actions/ActionsSection.tsx')).ActionsSection })),
  learning: lazy(async () => ({ default: (await import('./learning/LearningSection.tsx')).LearningSection })),
  report: lazy(async () => ({ default: (await import('./report/ReportSection.tsx')).ReportSection })),
  files: lazy(async () => ({ default: (await import('./files/FilesSection.tsx')).FilesSection })),
  history: lazy(async () => ({ default: (await import('./history/HistorySection.tsx')).HistorySection })),
};

export function SectionPlace({ section }: { readonly section: AuditSection }) {
  const Section = sections[section];
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(section);
  useEffect(() => {
    if (shown.current === section) return;
    shown.current = section;
    heading.current?.focus(); // whoever reads by keyboard or ear begins where the section begins
  }, [section]);
  return (
    <section className="audit-section" aria-labelledby="audit-section-heading">
      <h2 id="audit-section-heading" ref={heading} tabIndex={-1}>
        {sectionNames[section]}
      </h2>
      <Suspense fallback={<Loading what="the section" />}>
        <Section />
      </Suspense>
    </section>
  );
}
