// Their classes tell their validators once they are loaded.
import 'reflect-metadata';
import '@retrace/reporting';
import '@retrace/rewriting';
import '@retrace/studies';
import '@retrace/training';
