/**
 * The share that was good enough as one bar for each line, with its numbers beside it: length and words say it, not colour.
 * Everything in it stands in the table below it as well, so those who do not see it are spared it.
 */
import { HorizontalBarChart, HorizontalBarChartVariant } from '@fluentui/react-charts';
import { tokens } from '@fluentui/react-components';
import type { CountLine } from '../../../../core/audit/analysis/countLine.ts';
import { sayLine } from '../../../../core/audit/analysis/countLine.ts';

export function ShareChart({ lines }: { readonly lines: readonly CountLine[] }) {
  return (
    <div className="share-chart" aria-hidden inert>
      {lines.map((line) => (
        <div key={line.key} className="share-bar">
          <p className="share-words">
            <span>{line.label}</span> <strong>{sayLine(line)}</strong>
          </p>
          <HorizontalBarChart
            data={[
              {
                chartTitle: '',
                chartData: [
                  {
                    legend: line.label,
                    horizontalBarChartdata: { x: line.good, total: line.of },
                    color: tokens.colorCompoundBrandBackground,
                  },
                ],
              },
            ]}
            variant={HorizontalBarChartVariant.PartToWhole}
            chartDataMode="hidden"
            barHeight={14}
            hideTooltip
          />
        </div>
      ))}
    </div>
  );
}
