/** How plans of published sets are counted and set beside what they aim at. */
package anju.command.benchmark.sets;
