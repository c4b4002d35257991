/** Microsoft's schema, asked from a test. One process for a file of tests: start it before all, stop it after all. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../kit/repository.ts';

export interface Judge {
  problemsOf(file: unknown): Promise<readonly string[]>;
  stop(): Promise<void>;
}

export function startJudge(): Judge {
  const child = fork(join(root, 'tests/package/schemaChild.ts'), [], { cwd: root, execArgv: ['--import', 'tsx'] });
  let asked = 0;
  return {
    problemsOf: (file) =>
      new Promise((resolve, reject) => {
        asked += 1;
        const id = asked;
        const heard = (answer: { readonly id: number; readonly problems: readonly string[] }): void => {
          if (answer.id !== id) return;
          child.off('message', heard).off('exit', gone);
          resolve(answer.problems);
        };
        const gone = (): void => reject(new Error('The process that checks has ended.'));
        child.on('message', heard).on('exit', gone);
        child.send({ id, file });
      }),
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}
