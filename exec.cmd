@rem "npm start" says exec, so that Ctrl-C reaches the server and its exit code reaches npm. Windows has no such word but this.
@%*
