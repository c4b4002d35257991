/** The tools to choose from: those of the board with their versions, then the starting tools it has not taken yet. */
import type { AuditTool } from '../../../../core/audit/auditBook.ts';
import type { ImportedTool } from '../../../../core/audit/tool/openFormat.ts';
import { hashOf } from '../../../board/routes.ts';
import { Flag, type FlagKind } from '../../../ui/Flag.tsx';
import { useAuditHere } from '../auditHere.ts';
import { saySize } from './sayTool.ts';
import { placeOfStarting, startingToolsLeft, type ToolFamily, toolFamilies } from './toolView.ts';
import { UseButton } from './UseButton.tsx';

export function ToolShelf() {
  const { book } = useAuditHere();
  const families = toolFamilies(book.tools);
  const starting = startingToolsLeft(book.tools);
  return (
    <>
      {families.length > 0 && (
        <section className="tool-part" aria-labelledby="board-tools">
          <h3 id="board-tools">Tools of the Board</h3>
          <ul className="tool-list">
            {families.map((family) => (
              <Family key={family.family} family={family} />
            ))}
          </ul>
        </section>
      )}
      {starting.length > 0 && (
        <section className="tool-part" aria-labelledby="starting-tools">
          <h3 id="starting-tools">Starting tools</h3>
          <p className="quiet">They come with the app. Use one as it is, or open it and make a copy to change.</p>
          <ul className="tool-list">
            {starting.map((tool) => (
              <li key={tool.name} className="panel">
                <Starting tool={tool} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Starting({ tool }: { readonly tool: ImportedTool }) {
  return (
    <>
      <h4>
        <OpenLink place={placeOfStarting(tool)}>{tool.name}</OpenLink>
      </h4>
      <p>{tool.content.purpose}</p>
      <div className="row">
        <span className="quiet">{saySize(tool.content)}</span>
        <UseButton tool={tool} />
      </div>
    </>
  );
}

function Family({ family }: { readonly family: ToolFamily }) {
  const [newest] = family.versions;
  return (
    <li className="panel">
      <h4>{family.name}</h4>
      {newest !== undefined && <p>{newest.content.purpose}</p>}
      <ul className="version-list">
        {family.versions.map((tool) => (
          <li key={tool.key} className="row">
            <Version tool={tool} />
          </li>
        ))}
      </ul>
    </li>
  );
}

const kinds: Readonly<Record<AuditTool['state'], FlagKind>> = {
  Draft: 'attention',
  Published: 'good',
  Withdrawn: 'plain',
};

function Version({ tool }: { readonly tool: AuditTool }) {
  const { book } = useAuditHere();
  return (
    <>
      <OpenLink place={tool.key}>
        Version {tool.version}
        <span className="unseen"> of {tool.name}</span>
      </OpenLink>
      <Flag kind={kinds[tool.state]}>{tool.state}</Flag>
      {book.audit.tool?.key === tool.key && <Flag kind="new">Used by this audit</Flag>}
      <span className="quiet">{saySize(tool.content)}</span>
      <UseButton tool={tool} />
    </>
  );
}

function OpenLink({ place, children }: { readonly place: string; readonly children: React.ReactNode }) {
  const { book } = useAuditHere();
  return <a href={hashOf({ page: 'audit', audit: book.audit.key, section: 'tool', focus: place })}>{children}</a>;
}
