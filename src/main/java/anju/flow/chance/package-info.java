/** What could be, asked and kept nowhere: which windows could be met, and who could go if things were otherwise. */
package anju.flow.chance;
