"""Where the work of a run is done: in this process, in worker processes, on a cluster."""
