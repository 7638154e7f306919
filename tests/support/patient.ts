// For tests that start engines, servers and browsers: a long limit, so that a busy machine is no failure.
jest.setTimeout(180_000);
