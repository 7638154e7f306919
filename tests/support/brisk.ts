// For tests without processes: whatever takes longer than this hangs.
jest.setTimeout(20_000);
