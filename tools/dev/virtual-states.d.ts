/** The states that the page of panels shows. */
declare module 'virtual:states' {
  const states: readonly import('../pictures/states.ts').State[];
  export default states;
}
