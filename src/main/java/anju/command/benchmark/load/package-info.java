/** What a measurement needs around it: a node as a process of its own, requests, what they took, and the machine. */
package anju.command.benchmark.load;
