declare module 'virtual:custom-elements' {
  const manifest: import('../build-manifest.mjs').Manifest;
  export default manifest;
}
