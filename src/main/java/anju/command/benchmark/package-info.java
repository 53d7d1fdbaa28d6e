/** Measurements that anybody can repeat: each prints its table and the baseline of the same minute. */
package anju.command.benchmark;
