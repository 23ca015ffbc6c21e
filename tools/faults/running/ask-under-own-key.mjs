// Loaded into services by NODE_OPTIONS: each asks the teacher under its process's id for a key, so that the stub knows
// who has asked.
process.env.RETRACE_TEACHER_KEY = String(process.pid);
