/** What is to happen again and again for a resident: plans in versions, dated deviations, and the days that come of them. */
package anju.careplan;
