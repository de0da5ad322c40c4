interface ImportMetaEnv {
  readonly VITE_GOODTURN_URL?: string;
  readonly VITE_GOODTURN_COMMUNITY?: string;
}
