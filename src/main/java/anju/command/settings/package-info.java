/** What an installation may set: every name with its default and what is allowed, read once at the start. */
package anju.command.settings;
