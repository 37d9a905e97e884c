/** Every page that is on screen looks at the newest, as it does when somebody comes back to the window: what was done here changes what others show. */
export const lookAgain = (): void => void dispatchEvent(new Event('focus'));
