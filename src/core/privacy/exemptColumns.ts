/**
 * Text columns that the guard leaves alone, each with its reason: they exist to hold what it looks for, or a program fills
 * them with signs that mean nothing to a reader. Every other text of every list is looked through.
 */

/** Reasons by list and field. */
export const exemptColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  people: {
    name: 'the people of the board are named here',
    email: 'their work address',
    tenantId: 'an id of the directory',
    objectId: 'an id of the directory',
    mri: 'an id of Teams',
  },
  agencies: { notifyAddress: 'an address for notices, never a personal one' },
  boardSettings: {
    channelId: 'an id of Teams',
    otherSiteId: 'an id of SharePoint',
    mailFrom: 'the mailbox of the board',
    localPatterns: 'the masks of local numbers look like such numbers',
    closureDays: 'days in digits',
  },
  mouSignatures: {
    substituteName: 'the named substitute is part of the signed statement',
    substituteEmail: 'their work address',
    claim: 'made of keys',
    textHash: 'a hash',
    previousHash: 'a hash',
    hash: 'a hash',
  },
  mouDeclines: { claim: 'made of keys' },
  answers: { subject: 'a key' },
  decisions: { subject: 'a key', fingerprint: 'a hash' },
  requests: { subject: 'a key' },
  auditSamples: { seed: 'a random number' },
  returnReplies: { caseReturn: 'a key', version: 'a version as SharePoint names it', fingerprint: 'a hash' },
  moderations: { question: 'an id of the tool' },
  findings: { question: 'an id of the tool' },
  verdicts: { question: 'an id of the tool' },
  reminderLog: { item: 'a key', step: 'made of keys', entry: 'an id of the bot' },
};
