/** What somebody has to look at because its time has come: raised once, acknowledged, closed. */
package anju.flow.watch;
