// Next.js: every page is rendered on request (a nonce CSP needs that); the store's native modules stay outside the bundle.
/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NETZKOMPASS_BUILD_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // Some browsers and tools ask for it whatever the page says.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  images: { unoptimized: true }, // closes /_next/image, which nothing here uses
  serverExternalPackages: ['@grafeo-db/js', '@node-rs/argon2', 'neo4j-driver', 'pino'],
  // `npm run check` holds the types; Next rewrites the tsconfig that it is given, so the build gives it a copy.
  typescript: { ignoreBuildErrors: true, tsconfigPath: process.env.NETZKOMPASS_TSCONFIG ?? 'tsconfig.json' },
};
