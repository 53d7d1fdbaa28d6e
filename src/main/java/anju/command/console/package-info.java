/** What Anju says in a terminal: by key, in the terminal's language, one line for what keeps it from starting. */
package anju.command.console;
