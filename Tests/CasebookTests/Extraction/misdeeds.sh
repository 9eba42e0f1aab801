#!/bin/sh
# What a process may do whose document has taken it over: the one that it is called by.
case ${0##*/} in
fault) kill -SEGV $$ ;;
abort) kill -ABRT $$ ;;
sleep) exec sleep 60 ;;
deafness) exec 0<&-; exec sleep 60 ;;
flood) exec cat /dev/zero ;;
nonsense) echo nonsense ;;
silence) exit 0 ;;
failure) exit 3 ;;
words) printf 'CLX1\112\0\0\0\0\0\0\0{"refusal":{"unreadCharset":{"_0":"de Vries"}},"regions":[],"warnings":[]}' ;;
busy) exit 75 ;;
turns) echo start >>"$0.log"; sleep 0.2; echo end >>"$0.log"; exit 3 ;;
claim) printf 'CLX1\377\377\377\377\377\377\377\377{}' ;;
esac
