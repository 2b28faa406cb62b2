"""征收补偿方案: a plan from its project's opening to the archived file, on state-owned or collective land."""
