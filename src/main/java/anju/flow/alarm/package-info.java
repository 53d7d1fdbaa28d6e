/** An alarm's life: raised, acknowledged, closed; it goes before everything else. */
package anju.flow.alarm;
