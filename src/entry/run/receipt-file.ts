// What a receipt is called, on disk and in its artifact.

export const RECEIPT_FILE = 'receipt.json' as const;
