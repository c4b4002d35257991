/**
 * Checks files against Microsoft's schema in a process of its own: Microsoft's package cannot be loaded by the test runner
 * (a CommonJS module that requires an ES module). It answers each message with what the schema says.
 */
import { problemsBySchema } from '../../manifest/package/microsoftSchema.ts';

process.on('message', (message: { readonly id: number; readonly file: unknown }) => {
  problemsBySchema(message.file).then(
    (problems) => process.send?.({ id: message.id, problems }),
    (thrown: unknown) => process.send?.({ id: message.id, problems: [`It could not be checked: ${String(thrown)}`] }),
  );
});
