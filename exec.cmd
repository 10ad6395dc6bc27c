@rem What sh has and cmd has not: the scripts of package.json that are to be stopped by a signal start with it.
@%*
