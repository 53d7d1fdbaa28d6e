/** What has to happen, in which order it is told, and who may do so: jobs, the feed, leases, the chain of the audit. */
package anju.pg.work;
