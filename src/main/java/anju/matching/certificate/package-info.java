/** The match certificate (匹配依据): who was chosen, who was not and why, small enough to be kept for ever. */
package anju.matching.certificate;
