/** The unified home health care problem (shifts, breaks, idle time, balance, optional patients) as Timefold sees it. */
package anju.peers.unified;
