/** Real nodes with folders of their own, to be raced, measured and killed. */
package anju.command.benchmark.nodes;
