/** The order (工单): one sealed stage, a record per stage, and the nouns that several steps share. */
package anju.order;
