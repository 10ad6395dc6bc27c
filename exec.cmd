@rem cmd lacks "exec". Scripts of package.json begin with it, so that signals reach the program and not a shell.
@%*
